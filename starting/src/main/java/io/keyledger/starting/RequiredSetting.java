package io.keyledger.starting;

/**
 * A setting without which an application does not start.
 *
 * @param meaning what it tells, in a few words for an operator
 */
record RequiredSetting(String name, String meaning) {}

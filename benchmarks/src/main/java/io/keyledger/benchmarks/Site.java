package io.keyledger.benchmarks;

import io.keyledger.benchmarks.servers.Servers;

/** What a benchmark starts, and where its files are. */
record Site(Servers servers, WorkingDirectory directory) {}

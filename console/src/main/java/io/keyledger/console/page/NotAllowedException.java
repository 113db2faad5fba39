package io.keyledger.console.page;

/** Somebody asked by its address for what is not offered to them. */
final class NotAllowedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAllowedException() {
        super("the person lacks the permission", null, false, false);
    }
}

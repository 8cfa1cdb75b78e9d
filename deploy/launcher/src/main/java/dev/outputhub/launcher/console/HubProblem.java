package dev.outputhub.launcher.console;

/** A failure a person can do something about: what happened, and what to do. */
public final class HubProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String advice;

    public HubProblem(String what, String advice) {
        super(what);
        this.what = what;
        this.advice = advice;
    }

    public HubProblem(String what, String advice, Throwable cause) {
        super(what, cause);
        this.what = what;
        this.advice = advice;
    }

    public String what() {
        return what;
    }

    public String advice() {
        return advice;
    }
}

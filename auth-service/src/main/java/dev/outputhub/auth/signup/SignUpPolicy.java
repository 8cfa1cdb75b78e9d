package dev.outputhub.auth.signup;

/** Who may found an organisation of those who belong to none. */
public enum SignUpPolicy {
    ANYBODY,
    INVITED,
    DOMAINS
}

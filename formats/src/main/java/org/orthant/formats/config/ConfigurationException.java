package org.orthant.formats.config;

/** Options that can't be bound: an unknown key, a wrong type, a value out of range. The message is one sentence. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception with this message. */
    public ConfigurationException(String message) {
        super(message);
    }

    /** An exception with this message, and what led to it. */
    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}

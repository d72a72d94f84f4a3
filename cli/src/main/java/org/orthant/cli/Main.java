package org.orthant.cli;

/** The program {@code orthant}. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the words of the command line
     */
    public static void main(String[] args) {
        System.out.println("orthant " + System.getProperty("orthant.commit"));
    }
}

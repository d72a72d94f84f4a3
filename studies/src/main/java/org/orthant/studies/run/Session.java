package org.orthant.studies.run;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A line of {@code sessions.jsonl}: one each time a run is taken up.
 *
 * @param started UTC, to the second
 * @param host machine name
 * @param pid process
 * @param java runtime
 * @param cpu model
 * @param kernel name of the numeric kernel
 * @param threads units computed at once
 */
public record Session(String started, String host, long pid, String java, String cpu, String kernel, int threads) {

    /** The session that begins now. */
    static Session begin(Manifest manifest, int threads) {
        return new Session(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                hostName(),
                ProcessHandle.current().pid(),
                manifest.platform().java(),
                manifest.platform().cpu(),
                manifest.kernel(),
                threads);
    }

    /** Host and process in words, for the lock. */
    static String here() {
        return "host " + hostName() + ", pid " + ProcessHandle.current().pid();
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}

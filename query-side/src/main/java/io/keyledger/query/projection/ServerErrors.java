package io.keyledger.query.projection;

import java.util.Set;

/**
 * Tells errors that say something about MongoDB's state from those that say something about a
 * document. After the former the same write may succeed, so nothing is set aside.
 *
 * @see <a href="https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml">Error
 *     codes</a>
 */
public final class ServerErrors {

    private static final Set<Integer> CODES =
            Set.of(
                    6, // HostUnreachable
                    7, // HostNotFound
                    13, // Unauthorized
                    18, // AuthenticationFailed
                    24, // LockTimeout
                    46, // LockBusy
                    50, // MaxTimeMSExpired
                    64, // WriteConcernTimeout
                    89, // NetworkTimeout
                    91, // ShutdownInProgress
                    100, // UnsatisfiableWriteConcern
                    112, // WriteConflict
                    133, // FailedToSatisfyReadPreference
                    134, // ReadConcernMajorityNotAvailableYet
                    175, // QueryPlanKilled
                    189, // PrimarySteppedDown
                    262, // ExceededTimeLimit
                    365, // TemporarilyUnavailable
                    391, // ReauthenticationRequired
                    9001, // SocketException
                    10107, // NotWritablePrimary
                    11600, // InterruptedAtShutdown
                    11601, // Interrupted
                    11602, // InterruptedDueToReplStateChange
                    13388, // StaleConfig
                    13435, // NotPrimaryNoSecondaryOk
                    13436, // NotPrimaryOrSecondary
                    14031); // OutOfDiskSpace

    private ServerErrors() {}

    public static boolean isOfTheServer(int code) {
        return CODES.contains(code);
    }
}

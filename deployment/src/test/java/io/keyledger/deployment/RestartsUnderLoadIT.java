package io.keyledger.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** CASES C8, and what a deployment of several processes is for. */
@Tag("slow")
@ExtendWith(SharedDeployment.class)
class RestartsUnderLoadIT {

    private static final int KEYS_BETWEEN = 20;

    @Test
    void givenLoad_whenEachProcessIsRestartedInTurn_thenNobodySeesAnythingBut2xxAnd503(
            Deployment deployment) throws InterruptedException {
        Load load = Load.begin(deployment, "rolling");
        try (load) {
            for (int number = 0; number < Deployment.OF_EACH_SIDE; number++) {
                deployment.restart(Side.COMMAND, number);
                load.awaitMore(KEYS_BETWEEN);
                deployment.restart(Side.QUERY, number);
                load.awaitMore(KEYS_BETWEEN);
            }
        }
        assertThat(load.unexpected()).isEmpty();
        assertThat(load.withoutAnswer()).isZero();
        ReadModels.assertCompleteAndEqualToARebuild(deployment, "rolling", load.acknowledged());
    }

    /**
     * Each of the query side is killed once, so that the owner of the read models is. A request
     * that a killed process had begun to answer is cut; nothing else differs.
     */
    @Test
    void givenLoad_whenProcessesAreKilled_thenTheOthersTakeOverAndNothingAcknowledgedIsMissing(
            Deployment deployment) throws InterruptedException {
        Load load = Load.begin(deployment, "killed");
        try (load) {
            load.awaitMore(KEYS_BETWEEN);
            kill(Side.COMMAND, 1, deployment, load);
            for (int number = 0; number < Deployment.OF_EACH_SIDE; number++) {
                kill(Side.QUERY, number, deployment, load);
            }
        }
        assertThat(load.unexpected()).isEmpty();
        ReadModels.assertCompleteAndEqualToARebuild(deployment, "killed", load.acknowledged());
    }

    private static void kill(Side side, int number, Deployment deployment, Load load) {
        deployment.process(side, number).kill();
        load.awaitMore(KEYS_BETWEEN);
        deployment.startAgain(side, number);
        load.awaitMore(KEYS_BETWEEN);
    }
}

package org.huanjie.simulation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plays as soon as the program is up; its pages can be looked at meanwhile and afterwards. */
@Component
@OnlyInSimulation
class SimulationCommand {

    private static final Logger LOG = LoggerFactory.getLogger(SimulationCommand.class);

    private final Simulation simulation;
    private final SimulationSettings settings;

    SimulationCommand(Simulation simulation, SimulationSettings settings) {
        this.simulation = simulation;
        this.settings = settings;
    }

    @EventListener
    void ready(ApplicationReadyEvent program) {
        Thread player = new Thread(() -> play(program), "simulation");
        player.setDaemon(true);
        player.start();
    }

    private void play(ApplicationReadyEvent program) {
        int code = 0;
        try {
            simulation.play(settings).forEach(line -> LOG.info("{}", line));
        } catch (RuntimeException fault) {
            LOG.error("模拟中断", fault);
            code = 1;
        }
        if (settings.exit()) {
            int exit = code;
            System.exit(SpringApplication.exit(program.getApplicationContext(), () -> exit));
        }
    }
}

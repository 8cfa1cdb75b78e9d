package dev.outputhub.launcher.service;

import dev.outputhub.launcher.health.Probe;
import dev.outputhub.launcher.infrastructure.Infrastructure;
import dev.outputhub.launcher.infrastructure.PostgresServer;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.Part;
import dev.outputhub.launcher.part.Rehearsal;
import dev.outputhub.launcher.process.ProcessCommand;
import dev.outputhub.launcher.process.StartCache;
import java.util.List;
import java.util.Optional;

/** One service of a run. */
public final class ServicePart implements Part {

    private final HubService service;
    private final Run run;
    private final Infrastructure infrastructure;
    private final ServiceProgram program;

    public ServicePart(HubService service, Run run, Infrastructure infrastructure) {
        this.service = service;
        this.run = run;
        this.infrastructure = infrastructure;
        this.program = new ServiceProgram(run.checkout(), service);
    }

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public String title() {
        return service.module();
    }

    @Override
    public List<Integer> ports() {
        return List.of(service.port(run.ports()));
    }

    public HubService service() {
        return service;
    }

    @Override
    public Optional<StartCache> startCache() {
        return Optional.of(program.startCache());
    }

    @Override
    public void prepare() {
        program.unpack();
    }

    @Override
    public ProcessCommand command() {
        return new ProcessCommand(
                service.java(run.throwaway()).using(program.startCache()).jar(program.jar()),
                new ServiceEnvironment(run, infrastructure).of(service, PostgresServer.DATABASE),
                run.data().folder("services"));
    }

    @Override
    public Optional<Rehearsal> rehearsal() {
        var java = service.java(run.throwaway()).recording(program.startCache()).jar(program.jar());
        return Optional.of(new ServiceRehearsal(service, run, infrastructure, java));
    }

    @Override
    public String edition() {
        return program.edition();
    }

    @Override
    public boolean isReady() {
        return Probe.answersOk(service.readiness(run.ports()));
    }
}

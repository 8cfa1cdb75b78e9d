package dev.outputhub.launcher.service;

import dev.outputhub.launcher.health.Probe;
import dev.outputhub.launcher.infrastructure.Infrastructure;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.Part;
import dev.outputhub.launcher.process.JavaCommand;
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
        return process(service.java().using(program.startCache()));
    }

    /** The context is built and left again: nothing is listened to, nothing consumed. */
    @Override
    public Optional<ProcessCommand> rehearsal() {
        return Optional.of(
                process(service.java().recording(program.startCache()).option("-Dspring.context.exit=onRefresh")));
    }

    private ProcessCommand process(JavaCommand java) {
        return new ProcessCommand(
                java.jar(program.jar()),
                new ServiceEnvironment(run, infrastructure).of(service),
                run.data().folder("services"));
    }

    @Override
    public String edition() {
        return program.edition();
    }

    @Override
    public boolean isReady() {
        var path = service == HubService.GATEWAY ? "/readyz" : "/actuator/health";
        return Probe.answersOk(service.url(run.ports()) + path);
    }
}

package dev.outputhub.bench.scenario;

import java.util.List;

/** Something that can be measured by name. */
public interface Scenario {

    String name();

    List<Measurement> measure(Bench bench) throws Exception;
}

package io.keyledger.query.cloudevents.samples;

import org.springframework.stereotype.Component;

@Component
public class CloudEventThatKnowsSpring {}

package dev.outputhub.platform.test.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * A whole service with its own empty database: in {@code …IntegrationTests} on real PostgreSQL, Redis and Kafka, in all others
 * without Kafka. The schema comes from the application's name: {@code output-service} owns the schema {@code output}. Tests of one
 * service share the context, so each makes its own records.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
public @interface ServiceTest {}

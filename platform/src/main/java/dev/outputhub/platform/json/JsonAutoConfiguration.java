package dev.outputhub.platform.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** One way of reading JSON in every service. */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
public class JsonAutoConfiguration {

    @Bean
    JsonMapperBuilderCustomizer refusedValues() {
        return JsonAutoConfiguration::refuse;
    }

    /**
     * Bodies of requests alone are bounded in depth. What is stored, told or answered by others is read as it stands: by then nobody is
     * left to refuse it to.
     */
    @Bean
    @Order(1) // after the one that sets the converter whose place it takes
    ServerHttpMessageConvertersCustomizer bodiesOfRequests(JsonMapper json) {
        var bodies = new JacksonJsonHttpMessageConverter(ofBodies(json));
        return converters -> converters.withJsonConverter(bodies);
    }

    @Bean
    WebMvcConfigurer acceptedTypes() {
        return new WebMvcConfigurer() {
            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
                negotiation.strategies(List.of(new AcceptWithoutCharset()));
            }
        };
    }

    static JsonMapper ofBodies(JsonMapper json) {
        return json.rebuild().addModule(ShallowDeserializer.module()).build();
    }

    static void refuse(JsonMapper.Builder json) {
        json.addModule(new SimpleModule("refused values")
                        .addDeserializer(String.class, new StrictStringDeserializer())
                        .addDeserializer(
                                LocalDate.class, new StrictTemporalDeserializer<>(LocalDateDeserializer.INSTANCE))
                        .addDeserializer(Instant.class, new StrictTemporalDeserializer<>(InstantDeserializer.INSTANT))
                        .addDeserializer(
                                OffsetDateTime.class,
                                new StrictTemporalDeserializer<>(InstantDeserializer.OFFSET_DATE_TIME)))
                // 3.7 is not 3, and 5 is no title
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withConfigOverride(List.class, lists -> lists.setNullHandling(withoutNulls()))
                .withConfigOverride(Set.class, sets -> sets.setNullHandling(withoutNulls()));
    }

    private static JsonSetter.Value withoutNulls() {
        return JsonSetter.Value.forContentNulls(Nulls.FAIL);
    }
}

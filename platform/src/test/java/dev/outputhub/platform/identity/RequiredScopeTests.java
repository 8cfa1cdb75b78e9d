package dev.outputhub.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

class RequiredScopeTests {

    abstract static class AlikeForAll {

        public void inherited() {}
    }

    @RequiresScope("notes:write")
    static class OfNotes extends AlikeForAll {

        @RequiresScope("notes:read")
        public void own() {}

        public void forgotten() {}
    }

    static class OfNobody extends AlikeForAll {}

    @Test
    void ofAnInheritedEndpointStandsOnTheClassThatServesIt() throws NoSuchMethodException {
        assertThat(RequiredScope.of(new HandlerMethod(new OfNotes(), "inherited")))
                .isEqualTo("notes:write");
        assertThat(RequiredScope.of(new HandlerMethod(new OfNobody(), "inherited")))
                .isNull();
    }

    @Test
    void ofAnEndpointOfTheClassItselfStandsOnTheEndpoint() throws NoSuchMethodException {
        assertThat(RequiredScope.of(new HandlerMethod(new OfNotes(), "own"))).isEqualTo("notes:read");
        assertThat(RequiredScope.of(new HandlerMethod(new OfNotes(), "forgotten")))
                .isNull();
    }
}

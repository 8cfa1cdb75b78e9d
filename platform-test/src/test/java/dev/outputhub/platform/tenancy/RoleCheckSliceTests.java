package dev.outputhub.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.platform.sample.SampleApplication;
import dev.outputhub.platform.test.service.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ServiceTest
@SpringBootTest(classes = SampleApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RoleCheckSliceTests {

    @Value("${spring.datasource.url}")
    private String url;

    @Test
    void aServiceStartsAsItsWorkingRole(
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password) {
        assertThatCode(() -> checkAs(user, password)).doesNotThrowAnyException();
    }

    @Test
    void aServiceRefusesToStartAsTheOwnerOfItsSchema(
            @Value("${spring.flyway.user}") String owner, @Value("${spring.flyway.password}") String password) {
        assertThatThrownBy(() -> checkAs(owner, password))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bypasses row level security");
    }

    private void checkAs(String user, String password) {
        new RoleCheck(JdbcClient.create(new DriverManagerDataSource(url, user, password))).afterPropertiesSet();
    }
}

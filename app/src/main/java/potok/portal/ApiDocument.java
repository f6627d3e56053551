package potok.portal;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the REST interface's description; its operations describe themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private static final String TOKEN = "token";
    private static final String KEY = "api-key";

    @Bean
    OpenAPI openApi() {
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("The accessToken of POST /api/auth/login");
        var key = new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("X-Api-Key")
                .description("The key of a machine account, made on the page /api-keys");
        return new OpenAPI()
                .info(new Info().title("Potok").version("1"))
                .schemaRequirement(TOKEN, bearer)
                .schemaRequirement(KEY, key)
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }
}

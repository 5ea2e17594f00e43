package cn.qingsu.operations.task;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets commands of the same machine in that can read the token in the data directory; nobody else, and to nothing else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class LocalDoor {

    private static final String SCHEME = "Bearer ";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain operationsDoor(HttpSecurity http, OperationsSettings settings) throws Exception {
        return http.securityMatcher("/operations/**")
                .csrf(AbstractHttpConfigurer::disable) // no browser holds the token
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new TokenCheck(settings), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private static final class TokenCheck extends OncePerRequestFilter {

        private final byte[] expected;

        TokenCheck(OperationsSettings settings) {
            String token = settings.localToken();
            expected = token == null ? new byte[0] : (SCHEME + token).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
            boolean holds = shown != null
                    && expected.length > 0
                    && MessageDigest.isEqual(expected, shown.getBytes(StandardCharsets.UTF_8));
            if (holds && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
                chain.doFilter(request, response);
            } else {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }
}

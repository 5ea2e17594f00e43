package cn.qingsu.identity;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How strict sign-in is. The defaults are ours; GB/T 22239 (等级保护) asks for a lock and an idle limit and leaves the figures
 * to the operator.
 *
 * @param failures wrong passwords in a row that lock an account
 * @param lock for how long
 * @param addressFailures failures from one source address within {@code addressWindow} after which it has to wait
 * @param sessionLife after which everybody signs in again
 * @param sessionIdle after which whoever did nothing signs in again
 */
@Validated
@ConfigurationProperties("qingsu.sign-in")
record SignInRules(
        @DefaultValue("5") @Min(1) int failures,
        @DefaultValue("15m") Duration lock,
        @DefaultValue("50") @Min(1) int addressFailures,
        @DefaultValue("5m") Duration addressWindow,
        @DefaultValue("8h") Duration sessionLife,
        @DefaultValue("30m") Duration sessionIdle) {}

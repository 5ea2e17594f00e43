package cn.qingsu.kernel;

/**
 * Why a rule says no.
 *
 * @param code a stable English word group for programs, in kebab case, such as {@code wrong-state}
 * @param clause the rule that says no, as staff would cite it, such as {@code 规则 3：退单须在 1 个工作日内提出}
 * @param message what to do instead, in plain polite Chinese, never with personal data
 */
public record Refusal(String code, String clause, String message) {}

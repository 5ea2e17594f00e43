/**
 * A large language model, where the city has one: any that speaks the chat interface of OpenAI (DeepSeek, Qwen, vLLM, Ollama).
 * Off by default. It is given no personal data, chooses only among what it is given, and whatever goes wrong is over within
 * two seconds: then everything is as it is without it.
 */
@NamedInterface("language")
@NullMarked
package cn.qingsu.dispatch.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

package cn.qingsu.dispatch.reading;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.dispatch.reading.text.Span;

/** One of several matters in a text; each wants a request of its own (rules 1). */
public record Matter(Span span, Finding<CategoryCode> category) {}

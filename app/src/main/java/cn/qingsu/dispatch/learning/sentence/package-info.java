/**
 * What a sentence means, as a direction in a space of 512 dimensions: a small Chinese language model (bge-small-zh-v1.5, eight-bit
 * weights) that runs within the process. It knows that 水管爆了 and 自来水管破裂 are near, whatever the city's history says.
 */
@NullMarked
package cn.qingsu.dispatch.learning.sentence;

import org.jspecify.annotations.NullMarked;

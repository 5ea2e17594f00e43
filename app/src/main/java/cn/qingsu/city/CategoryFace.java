package cn.qingsu.city;

/**
 * How citizens meet a category.
 *
 * @param open whether its cases stand on the public map
 * @param english what it is called in English
 */
public record CategoryFace(CategoryCode category, boolean open, String english) {}

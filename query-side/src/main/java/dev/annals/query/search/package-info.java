/**
 * How text is found: in Chinese characters, in pinyin and its initials, without accents, by any run
 * of digits. What is indexed and what is asked for are cut into the same kind of words, and a word
 * asked for must begin a word that is indexed.
 */
@NullMarked
package dev.annals.query.search;

import org.jspecify.annotations.NullMarked;

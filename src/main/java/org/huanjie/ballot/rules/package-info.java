/** Pure rules of the package {@code ballot}: values in, findings out. */
package org.huanjie.ballot.rules;

/** Pure rules of the package {@code publicity}: values in, findings out. */
package org.huanjie.publicity.rules;

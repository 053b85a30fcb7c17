/** Pure rules of the package {@code congress}: values in, findings out. */
package org.huanjie.congress.rules;

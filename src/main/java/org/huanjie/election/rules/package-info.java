/** Pure rules of the package {@code election}: values in, findings out. */
package org.huanjie.election.rules;

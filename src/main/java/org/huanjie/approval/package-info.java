/** Requests that one body files and others approve, return or refuse, in the order of the scheme. */
package org.huanjie.approval;

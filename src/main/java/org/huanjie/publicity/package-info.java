/** Notices that are posted for a period, and the objections made meanwhile. */
package org.huanjie.publicity;

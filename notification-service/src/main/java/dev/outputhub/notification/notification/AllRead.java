package dev.outputhub.notification.notification;

/** @param marked how many were unread until now */
record AllRead(int marked, int unreadCount) {}

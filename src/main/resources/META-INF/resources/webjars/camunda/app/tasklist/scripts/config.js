// Whoever chose a language among the settings reads it here too; without a choice the browser's counts.
const chosen = await fetch('/settings/language', {redirect: 'error', signal: AbortSignal.timeout(5000)})
  .then(answer => answer.ok ? answer.text() : '')
  .catch(() => '');

export default {
  app: {
    name: 'Tasklist',
    vendor: 'SalesOps Flow'
  },
  // Modules of our own, as paths below the folder of this application.
  customScripts: ['scripts/one-sign-in', 'scripts/lists-in-forms'],
  locales: {
    availableLocales: chosen ? [chosen] : ['en', 'it', 'de'],
    fallbackLocale: chosen || 'en'
  },
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' },
    startProcess: { key: 'ctrl+alt+p', description: 'opens the start process modal dialog' }
  }
};

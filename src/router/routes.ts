import type { RouteRecordRaw } from 'vue-router'
import HomeView from '../views/HomeView.vue'

/** One view per address. The first screen's view is at hand; the others come when they are wanted. */
export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: HomeView },
  {
    path: '/assessments/new',
    name: 'new',
    component: () => import('../views/NewAssessmentView.vue'),
  },
  {
    path: '/assessments/:id',
    name: 'assessment',
    component: () => import('../views/AssessmentView.vue'),
    props: true,
  },
  {
    path: '/assessments/:id/rounds/:round/questions/:dimension',
    name: 'answer',
    component: () => import('../views/AnswerView.vue'),
    props: ({ params, query }) => ({ ...params, question: query.question }),
  },
  {
    path: '/assessments/:id/rounds/:round/results',
    name: 'results',
    component: () => import('../views/ResultsView.vue'),
    props: true,
  },
  {
    path: '/assessments/:id/compare',
    name: 'compare',
    component: () => import('../views/CompareView.vue'),
    props: ({ params, query }) => ({ ...params, rounds: query.rounds }),
  },
  {
    path: '/assessments/:id/report',
    name: 'report',
    component: () => import('../views/ReportView.vue'),
    props: ({ params, query }) => ({ ...params, rounds: query.rounds, language: query.language }),
  },
  {
    path: '/questionnaire',
    name: 'questionnaire',
    component: () => import('../views/QuestionnaireView.vue'),
  },
  { path: '/about', name: 'about', component: () => import('../views/AboutView.vue') },
  { path: '/privacy', name: 'privacy', component: () => import('../views/PrivacyView.vue') },
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: () => import('../views/NotFoundView.vue'),
  },
]

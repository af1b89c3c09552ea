import type { RouteRecordRaw } from 'vue-router'
import HomeView from '../views/HomeView.vue'

/** One view per address. The first screen's view is at hand; the others come when they are wanted. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'home',
    component: __ONE_FILE__ ? () => import('../views/OneFileHomeView.vue') : HomeView,
  },
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
    path: '/assessments/:id/rounds/:round/form',
    name: 'form',
    component: () => import('../views/FormView.vue'),
    props: ({ params, query }) => ({ ...params, language: query.language }),
  },
  {
    path: '/assessments/:id/rounds/:round/workshop',
    name: 'workshop',
    component: () => import('../views/PlanView.vue'),
    props: true,
  },
  {
    path: '/assessments/:id/rounds/:round/workshop/invite',
    name: 'invite',
    component: () => import('../views/InviteView.vue'),
    props: true,
  },
  {
    path: '/assessments/:id/rounds/:round/workshop/collect',
    name: 'collect',
    component: () => import('../views/CollectView.vue'),
    props: true,
  },
  {
    path: '/assessments/:id/rounds/:round/workshop/enter',
    name: 'enter',
    component: () => import('../views/EnterView.vue'),
    props: true,
  },
  {
    path: '/assessments/:id/rounds/:round/workshop/reveal',
    name: 'reveal',
    component: () => import('../views/RevealView.vue'),
    props: true,
  },
  {
    path: '/assessments/:id/rounds/:round/workshop/agree/:question?',
    name: 'agree',
    component: () => import('../views/AgreeView.vue'),
    props: ({ params, query }) => ({ ...params, all: query.all }),
  },
  {
    path: '/assessments/:id/rounds/:round/workshop/finish',
    name: 'finish',
    component: () => import('../views/FinishView.vue'),
    props: true,
  },
  {
    path: '/respond/:invitation',
    name: 'respond',
    component: () => import('../views/RespondView.vue'),
    props: ({ params, query }) => ({ ...params, at: query.at }),
  },
  {
    path: '/hand-in/:payload',
    name: 'hand-in',
    component: () => import('../views/HandInView.vue'),
    props: true,
  },
  {
    path: '/assessments/:id/compare',
    name: 'compare',
    component: () => import('../views/CompareView.vue'),
    props: ({ params, query }) => ({ ...params, rounds: query.rounds, part: query.part }),
  },
  {
    path: '/assessments/:id/plan',
    name: 'plan',
    component: () => import('../views/ActionPlanView.vue'),
    props: ({ params, query }) => ({ ...params, round: query.round }),
  },
  {
    path: '/assessments/:id/trend',
    name: 'trend',
    component: () => import('../views/TrendView.vue'),
    props: true,
  },
  {
    path: '/assessments/:id/report',
    name: 'report',
    component: () => import('../views/ReportView.vue'),
    props: ({ params, query }) => ({
      ...params,
      rounds: query.rounds,
      language: query.language,
      without: query.without,
    }),
  },
  {
    path: '/side-by-side',
    name: 'side-by-side',
    component: () => import('../views/SideBySideView.vue'),
    props: ({ query }) => ({ wanted: query.assessments, names: query.names, choose: query.choose }),
  },
  {
    path: '/questionnaire',
    name: 'questionnaire',
    component: () => import('../views/QuestionnaireView.vue'),
  },
  { path: '/guide', name: 'guide', component: () => import('../views/GuideView.vue') },
  { path: '/about', name: 'about', component: () => import('../views/AboutView.vue') },
  { path: '/privacy', name: 'privacy', component: () => import('../views/PrivacyView.vue') },
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: () => import('../views/NotFoundView.vue'),
  },
]

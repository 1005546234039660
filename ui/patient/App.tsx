import { ErrorBoundary, LocationProvider, lazy, Route, Router } from 'preact-iso'
import { focusPage } from './frame/focusPage.ts'
import { NotFound } from './frame/NotFound.tsx'
import { Home } from './home/Home.tsx'
import { OURS } from './paths.ts'

const SignUp = lazy(() => import('./signUp/SignUp.tsx').then((page) => page.SignUp))
const Terms = lazy(() => import('./terms/Terms.tsx').then((page) => page.Terms))
const SignIn = lazy(() => import('./signIn/SignIn.tsx').then((page) => page.SignIn))
const Code = lazy(() => import('./signIn/Code.tsx').then((page) => page.Code))
const ConfirmAddress = lazy(() => import('./handOver/ConfirmAddress.tsx').then((page) => page.ConfirmAddress))
const Changes = lazy(() => import('./handOver/Changes.tsx').then((page) => page.Changes))
const Space = lazy(() => import('./space/Space.tsx').then((page) => page.Space))
const Questions = lazy(() => import('./space/Questions.tsx').then((page) => page.Questions))
const Documents = lazy(() => import('./space/Documents.tsx').then((page) => page.Documents))
const Embedded = lazy(() => import('./embedded/Embedded.tsx').then((page) => page.Embedded))
const Profile = lazy(() => import('./people/Profile.tsx').then((page) => page.Profile))
const EditProfile = lazy(() => import('./people/EditProfile.tsx').then((page) => page.EditProfile))
const Beneficiaries = lazy(() => import('./people/Beneficiaries.tsx').then((page) => page.Beneficiaries))
const Beneficiary = lazy(() => import('./people/Beneficiary.tsx').then((page) => page.Beneficiary))
const OpenOwnSpace = lazy(() => import('./ownSpace/OpenOwnSpace.tsx').then((page) => page.OpenOwnSpace))
const AskSecrecy = lazy(() => import('./ownSpace/AskSecrecy.tsx').then((page) => page.AskSecrecy))
const Data = lazy(() => import('./holdings/Data.tsx').then((page) => page.Data))
const Accesses = lazy(() => import('./holdings/Accesses.tsx').then((page) => page.Accesses))
const Security = lazy(() => import('./security/Security.tsx').then((page) => page.Security))
const Consents = lazy(() => import('./account/Consents.tsx').then((page) => page.Consents))
const CloseAccount = lazy(() => import('./account/CloseAccount.tsx').then((page) => page.CloseAccount))
const Teleconsultation = lazy(() => import('./services/Teleconsultation.tsx').then((page) => page.Teleconsultation))
const NewQuestion = lazy(() => import('./question/opening/NewQuestion.tsx').then((page) => page.NewQuestion))
const Question = lazy(() => import('./question/Question.tsx').then((page) => page.Question))

export function App() {
  return (
    <LocationProvider scope={OURS}>
      <ErrorBoundary>
        <Router onRouteChange={focusPage}>
          <Route path="/" component={Home} />
          <Route path="/inscription" component={SignUp} />
          <Route path="/conditions" component={Terms} />
          <Route path="/connexion" component={SignIn} />
          <Route path="/code" component={Code} />
          <Route path="/rattachement" component={ConfirmAddress} />
          <Route path="/informations" component={Changes} />
          <Route path="/widget/:organisation" component={Embedded} />
          <Route path="/espace" component={Space} />
          <Route path="/questions" component={Questions} />
          <Route path="/documents" component={Documents} />
          <Route path="/profil" component={Profile} />
          <Route path="/profil/modifier" component={EditProfile} />
          <Route path="/beneficiaires" component={Beneficiaries} />
          <Route path="/beneficiaires/nouveau" component={EditProfile} />
          <Route path="/beneficiaires/:id" component={Beneficiary} />
          <Route path="/beneficiaires/:id/modifier" component={EditProfile} />
          <Route path="/beneficiaires/:id/secret" component={AskSecrecy} />
          <Route path="/espace-personnel" component={OpenOwnSpace} />
          <Route path="/donnees/:id" component={Data} />
          <Route path="/acces/:id" component={Accesses} />
          <Route path="/securite" component={Security} />
          <Route path="/accords" component={Consents} />
          <Route path="/fermer" component={CloseAccount} />
          <Route path="/services/teleconsultation" component={Teleconsultation} />
          <Route path="/questions/nouvelle" component={NewQuestion} />
          <Route path="/questions/:id" component={Question} />
          <Route default component={NotFound} />
        </Router>
      </ErrorBoundary>
    </LocationProvider>
  )
}

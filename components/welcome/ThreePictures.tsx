import { useApp } from '../app-context.ts';
import { withHeading } from '../elements/with-heading.ts';
import { EndScene, LeaveScene, SeeScene } from './night-scenes.tsx';

const pictures = [
  ['welcomeSee', SeeScene],
  ['welcomeEnd', EndScene],
  ['welcomeLeave', LeaveScene],
] as const;

/** What Lights Out does, in three pictures with their words under them. */
export function ThreePictures() {
  const { words } = useApp();
  return (
    <ul class="pictures">
      {pictures.map(([key, Scene]) => {
        const { heading, lines } = withHeading(words(key));
        return (
          <li key={key}>
            <Scene />
            <h2>{heading}</h2>
            <p>{lines}</p>
          </li>
        );
      })}
    </ul>
  );
}

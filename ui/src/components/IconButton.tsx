import { Button, Tooltip } from 'antd';
import type { ReactNode, Ref } from 'react';

interface Props {
  label: string;
  icon: ReactNode;
  onClick?: () => void;
  disabled?: boolean;
  /** Points along the text, so it turns round in Persian. */
  directional?: boolean;
  pressed?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ label, icon, onClick, disabled, directional, pressed, ref, ...rest }: Props) {
  return (
    <Tooltip title={label} mouseEnterDelay={0.5}>
      <Button {...rest} ref={ref} type="text" className={directional ? 'icon-button directional' : 'icon-button'} icon={icon} aria-label={label} onClick={onClick} disabled={disabled} {...(pressed !== undefined && { 'aria-pressed': pressed })} />
    </Tooltip>
  );
}

import { Outlet } from "@remix-run/react";
import { GateFrame } from "~/features/portal/gate-frame";

export default function Gate() {
  return (
    <GateFrame>
      <Outlet />
    </GateFrame>
  );
}

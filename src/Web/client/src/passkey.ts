/**
 * Passkeys: `<talaia-passkey options="…" mode="enter|add" hidden>` around a form with a hidden `credential` and a button. Shows itself only where the browser
 * knows passkeys. The challenge is fetched from `options`, the device's answer goes by the form's own submit, so that the server leads on as ever.
 * While entering, a passkey is also offered in the list of a field with `autocomplete="… webauthn"`.
 */
class Passkey extends HTMLElement {
  #waiting: AbortController | null = null;

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (form === null || typeof PublicKeyCredential === "undefined") return;
    this.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#ask(form, false);
    });
    if (this.#isEntering) void this.#offer(form);
  }

  disconnectedCallback(): void {
    this.#waiting?.abort();
  }

  get #isEntering(): boolean {
    return this.getAttribute("mode") === "enter";
  }

  async #offer(form: HTMLFormElement): Promise<void> {
    if (await PublicKeyCredential.isConditionalMediationAvailable?.()) await this.#ask(form, true);
  }

  async #ask(form: HTMLFormElement, isOffer: boolean): Promise<void> {
    this.#waiting?.abort();
    const { signal } = (this.#waiting = new AbortController());
    this.#fail(false);
    try {
      const challenge = await this.#challenge(form, signal);
      const credential = this.#isEntering
        ? await navigator.credentials.get({ publicKey: forEntering(challenge), signal, ...(isOffer && { mediation: "conditional" as const }) })
        : await navigator.credentials.create({ publicKey: forAdding(challenge), signal });
      if (credential === null) throw new Error("no credential");
      (form.elements.namedItem("credential") as HTMLInputElement).value = JSON.stringify(written(credential as PublicKeyCredential));
      form.submit();
    } catch {
      // An offer that was not taken up is no failure; nor is one that gave way to the button.
      if (!isOffer && !signal.aborted) this.#fail(true);
    }
  }

  async #challenge(form: HTMLFormElement, signal: AbortSignal): Promise<Challenge> {
    const token = form.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')?.value ?? "";
    const answer = await fetch(this.getAttribute("options") ?? "", { method: "POST", credentials: "same-origin", headers: { RequestVerificationToken: token }, signal });
    if (!answer.ok) throw new Error(`${answer.status}`);
    return (await answer.json()) as Challenge;
  }

  #fail(hasFailed: boolean): void {
    const line = this.querySelector<HTMLElement>("[data-failed]");
    if (line !== null) line.hidden = !hasFailed;
  }
}

// Challenges come as JSON with bytes in base64url (WebAuthn level 3, §5.1.8 to 5.1.10); older browsers want the bytes.
interface Challenge {
  challenge: string;
  user: { id: string; name: string; displayName: string };
  excludeCredentials?: { id: string; type: "public-key" }[];
  allowCredentials?: { id: string; type: "public-key" }[];
}

function forEntering(challenge: Challenge): PublicKeyCredentialRequestOptions {
  return { ...challenge, challenge: bytes(challenge.challenge), allowCredentials: named(challenge.allowCredentials) } as PublicKeyCredentialRequestOptions;
}

function forAdding(challenge: Challenge): PublicKeyCredentialCreationOptions {
  return {
    ...challenge,
    challenge: bytes(challenge.challenge),
    user: { ...challenge.user, id: bytes(challenge.user.id) },
    excludeCredentials: named(challenge.excludeCredentials),
  } as unknown as PublicKeyCredentialCreationOptions;
}

function named(list: Challenge["allowCredentials"]): PublicKeyCredentialDescriptor[] {
  return (list ?? []).map((known) => ({ ...known, id: bytes(known.id) }));
}

function written(credential: PublicKeyCredential): object {
  const { response } = credential;
  const common = {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
  if (response instanceof AuthenticatorAttestationResponse)
    return { ...common, response: { clientDataJSON: text(response.clientDataJSON), attestationObject: text(response.attestationObject), transports: response.getTransports() } };
  const { clientDataJSON, authenticatorData, signature, userHandle } = response as AuthenticatorAssertionResponse;
  return {
    ...common,
    response: { clientDataJSON: text(clientDataJSON), authenticatorData: text(authenticatorData), signature: text(signature), userHandle: userHandle === null ? null : text(userHandle) },
  };
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

customElements.define("talaia-passkey", Passkey);

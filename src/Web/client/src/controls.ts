import type { Answers } from "./unsent.ts";

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function isToggle(control: Control): control is HTMLInputElement {
  return control.type === "checkbox" || control.type === "radio";
}

export function controls(form: HTMLFormElement, name: string): Control[] {
  return [...form.elements].filter((element): element is Control => (element as Control).name === name);
}

export function fill(form: HTMLFormElement, name: string, value: Answers[string]): void {
  const wanted = Array.isArray(value) ? value : [value ?? ""];
  for (const [place, element] of controls(form, name).entries()) {
    if (isToggle(element)) element.checked = wanted.includes(element.value);
    else if (element.type !== "hidden" && element.type !== "file") element.value = wanted[place] ?? "";
  }
}

/** A group of boxes is a list of what is ticked, several fields of one name (ranks, coordinates) what is in them; everything else is one text, null when nothing is given. */
export function valueOf(control: Control): Answers[string] {
  if (control.type === "checkbox")
    return controls(control.form!, control.name).filter((box) => isToggle(box) && box.checked && !box.disabled).map((box) => box.value);
  if (control instanceof HTMLSelectElement && control.multiple) return [...control.selectedOptions].map((option) => option.value);
  const same = controls(control.form!, control.name);
  if (control.type === "radio") return same.find((radio) => isToggle(radio) && radio.checked && !radio.disabled)?.value || null;
  if (same.length > 1) return same.map((part) => part.value).filter((part) => part !== "");
  return control.value === "" ? null : control.value;
}

namespace Talaia.Browser.Tests;

/// <summary>The pages that are looked at, by who may see them (null: anybody).</summary>
public static class PageKinds
{
    /// <summary>One page of every kind.</summary>
    public static IReadOnlyList<(string? Who, string[] Pages)> All { get; } =
    [
        (null,
        [
            "", "municipis", "municipis/080193", "municipis/080018/puzle", "metamodel", "metamodel/ET.2", "metamodel/ET.2/relacions", "metamodel/qualitat", "necessitats", "tendencies/governanca-municipal-ia", "informes/2026-2", "innovacio/2026", "conferencia/2026",
            "cerca?q=aigua", "entreu", "entreu/enllac", "accessibilitat", "avis-legal", "galetes", "tractaments", "no-hi-es", "estil",
        ]),
        ("coordinator.080193", ["questionari/2026-3", "questionari/2026-3/MU", "questionari/2026-3/revisa", "compte", "compte/dades"]),
        ("analyst", ["oficina", "oficina/onades/2026-3", "oficina/prospectiva?vista=taula", "oficina/informes/2026-3", "oficina/llengues"]),
        ("manager", ["oficina/registre", "oficina/correu", "oficina/correu/mostres", "oficina/tractaments"]),
    ];

    /// <summary>Further pages made of the same parts.</summary>
    public static IReadOnlyList<(string? Who, string[] Pages)> Further { get; } =
    [
        (null,
        [
            "solucions", "solucions?vista=taula", "metamodel/AJ.2.1", "metamodel?q=aigua", "metamodel?sota=AJ.2", "metamodel/qualitat?que=sense-solucio", "tendencies", "informes", "privacitat", "entreu/enllac/prova", "cerca", "metamodel?vista=taula",
            "innovacio", "innovacio/reptes/recuperar-nos-d-un-ciberatac", "innovacio/idees/copies-creuades-entre-ajuntaments-veins",
            "innovacio/2026/portes/choose-need", "innovacio/pilots/copies-creuades-prova-a-dos-ajuntaments", "metodologies", "metodologies/agile-piloting",
            "metamodel/propostes", "metamodel/versions", "metamodel/versions/1", "conferencia", "conferencia/2026/sessions/incident", "conferencia/2027/inscripcio",
            "conferencia/2026/sintesi", "conferencia/2026/idees/1", "necessitats/2026-2/ET.2", "metamodel/regles",
        ]),
        ("coordinator.080193", ["questionari/2026-2/enviat", "compte/puzle", "compte/puzle/ruta", "compte/puzle/estats", "compte/puzle/peces/MU.1.1.2", "compte/puzle/canvis", "compte/esmenes", "questionari/2026-3/equip"]),
        ("analyst",
        [
            "metamodel/propostes/nova?element=ET.2", "metamodel/propostes/nova?tipus=split&element=ET.2.1.1", "metamodel/propostes/nova?tipus=reword&element=ET.2.1.1", "oficina/onades", "oficina/prospectiva", "oficina/prospectiva/fonts", "oficina/prospectiva/termes/2026-3", "oficina/tendencies",
            "oficina/tendencies/governanca-municipal-ia", "oficina/informes", "compte/codis", "oficina/puzles", "oficina/puzles/080193", "oficina/puzles/080193/estats", "oficina/esmenes", "oficina/onades/2026-3/trucades", "oficina/onades/2026-3/temes", "oficina/llistes", "oficina/onades/2026-3/temes?pregunta=/MU/text&paraula=personal", "oficina/onades/2026-3/municipis/080193",
            "oficina/formularis", "oficina/formularis/banc", "oficina/onades/2026-2/resultats", "oficina/onades/2026-2/resultats/encreua", "oficina/onades/2026-2/problemes",
        ]),
        ("organiser",
        [
            "oficina/conferencia", "oficina/conferencia/2026", "oficina/conferencia/2026/inscripcions", "oficina/conferencia/2026/apunta/incident",
            "oficina/conferencia/2026/idees/1",
        ]),
        ("manager", ["oficina/innovacio", "oficina/innovacio/2026"]),
        ("steward", ["oficina/metamodel", "oficina/regles", "oficina/solucions/e-notum"]),
    ];
}

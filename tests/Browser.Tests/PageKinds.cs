namespace Talaia.Browser.Tests;

/// <summary>One page of every kind, by who may see it.</summary>
public static class PageKinds
{
    private static readonly string[] Public =
    [
        "", "municipis", "municipis/080193", "metamodel", "metamodel/ET.2", "necessitats", "tendencies/governanca-municipal-ia", "informes/2026-2", "innovacio/2026", "conferencia/2026",
        "cerca?q=aigua", "entreu", "entreu/enllac", "accessibilitat", "avis-legal", "galetes", "tractaments", "no-hi-es", "estil",
    ];

    private static readonly string[] Town = ["questionari/2026-3", "questionari/2026-3/MU", "questionari/2026-3/revisa", "compte", "compte/dades"];

    private static readonly string[] Office =
    [
        "oficina", "oficina/onades/2026-3", "oficina/prospectiva?vista=taula", "oficina/informes/2026-3", "oficina/llengues",
    ];

    private static readonly string[] Keeping = ["oficina/registre", "oficina/correu", "oficina/correu/mostres", "oficina/tractaments"];

    /// <summary>Who looks (null: anybody), and at which pages.</summary>
    public static IReadOnlyList<(string? Who, string[] Pages)> All => [(null, Public), ("coordinator.080193", Town), ("analyst", Office), ("manager", Keeping)];
}

namespace Talaia.Kernel.Calendar;

/// <summary>What the office owes its municipalities every year.</summary>
public enum DutyKind
{
    /// <summary>The questionnaire of a period.</summary>
    Wave,

    /// <summary>The trend report of a period.</summary>
    Report,

    /// <summary>A release of the metamodel.</summary>
    Release,

    /// <summary>The open conference.</summary>
    Conference,

    /// <summary>The innovation process.</summary>
    Process,
}

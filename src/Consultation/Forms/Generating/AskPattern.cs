namespace Talaia.Consultation.Forms.Generating;

/// <summary>What is asked of each element.</summary>
public enum AskPattern
{
    /// <summary>How serious, how urgent, and what is missing: a group of questions for each.</summary>
    Needs,

    /// <summary>How serious alone: tables.</summary>
    Seriousness,

    /// <summary>How far the town is with it, in the states of its model: tables.</summary>
    InPlace,
}

namespace Talaia.Consultation.Responses;

public enum ResponseState
{
    /// <summary>Nothing saved yet.</summary>
    NotStarted,
    Started,
    Sent,

    /// <summary>Sent, then changed: it counts with its newest answers and waits to be sent again.</summary>
    ChangedAfterSending,
}

internal static class ResponseStates
{
    public static ResponseState Of(int revision, int? sentRevision) => sentRevision is null
        ? revision == 0 ? ResponseState.NotStarted : ResponseState.Started
        : revision > sentRevision ? ResponseState.ChangedAfterSending : ResponseState.Sent;
}

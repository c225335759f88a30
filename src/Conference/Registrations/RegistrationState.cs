namespace Talaia.Conference.Registrations;

public enum RegistrationState
{
    /// <summary>In the waiting list.</summary>
    Waiting,

    /// <summary>Has a place.</summary>
    Confirmed,
    Cancelled,
}

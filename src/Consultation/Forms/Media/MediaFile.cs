namespace Talaia.Consultation.Forms.Media;

/// <summary>A file that a form shows; its bytes are kept once however many forms and versions name it.</summary>
/// <param name="Hash">SHA-256 of its bytes as they are kept, 64 hexadecimal digits: what it is asked for by.</param>
/// <param name="Type">Its media type, read from its content.</param>
/// <param name="Width">In pixels as it is seen; 0 for what is no picture.</param>
/// <param name="Height">As the width.</param>
public sealed record MediaFile(string Hash, string Type, int Bytes, int Width = 0, int Height = 0);

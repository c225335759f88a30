namespace Talaia.Consultation.Exports;

/// <summary>The answers of a wave as a file.</summary>
/// <param name="Name">Of the file, with its ending.</param>
/// <param name="Rows">Municipalities in it.</param>
/// <param name="Cut">How many texts were longer than the format can hold; the others are whole.</param>
public sealed record ExportedWave(byte[] Bytes, string MediaType, string Name, int Rows, int Cut);

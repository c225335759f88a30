using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms;

/// <summary>A file that expressions read beside the form (<c>instance('name')</c>), declared by a row of type csv-external or xml-external. It is no node: nobody answers it.</summary>
/// <param name="Kind"><c>csv</c> or <c>xml</c>.</param>
public sealed record FormFile(string Name, string Kind, Where Place);
